using System.Text.RegularExpressions;
using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

/// <summary>
/// A page that is done step by step: its boxes of commands are run, those of differences are made in the files they name,
/// and what a box of text quotes must stand in the output of the commands before it.
/// </summary>
/// <param name="project">The folder to begin in.</param>
/// <param name="packages">The packages that commands install.</param>
internal sealed partial class Walkthrough(UserProject project, Packages packages)
{
    private string _folder = "";

    public async Task Follow(string page)
    {
        List<Match> boxes = [.. Boxes().Matches(File.ReadAllText(Repository.Path("docs", page))).Cast<Match>()];
        Assert.NotEmpty(boxes);
        for (int i = 0; i < boxes.Count; i++)
        {
            string text = boxes[i].Groups["text"].Value;
            if (boxes[i].Groups["kind"].Value == "diff")
                Change(text);
            else if (boxes[i].Groups["kind"].Value == "sh")
                await Run(text, i + 1 < boxes.Count && boxes[i + 1].Groups["kind"].Value == "text" ? boxes[i + 1].Groups["text"].Value : "");
        }
    }

    private async Task Run(string commands, string expected)
    {
        string[] quoted = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        bool isFailure = Array.Exists(quoted, static q => q.Contains(": error ", StringComparison.Ordinal));
        string output = "";
        foreach (string command in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = command.Split(' ');
            if (words is ["cd", var folder])
            {
                _folder = folder;
                continue;
            }

            Assert.Equal("dotnet", words[0]);
            // Templates are installed for these tests alone, and are those that were just packed.
            string[] hive = words[1] == "new" ? ["--debug:custom-hive", project.At(".hive")] : [];
            string[] arguments = [.. words[1..].Select(w => w == "ReportGen.Templates" ? packages.FileOf(w) : w), .. hive];
            var (exit, said) = await Sdk.Run(project.At(_folder), arguments);
            Assert.True(exit == 0 != isFailure, $"{command}\n{said}");
            output += said;
        }

        foreach (string quote in quoted)
            Assert.Contains(quote, output, StringComparison.Ordinal);
    }

    // As a reader would: the lines to take away must stand in the file, once and together.
    private void Change(string difference)
    {
        string[] lines = difference.TrimEnd('\n').Split('\n');
        string path = project.At(_folder, lines[0]["--- ".Length..]), text = File.ReadAllText(path);
        string Side(char other) => string.Concat(lines[1..].Where(l => l[0] != other).Select(static l => l[1..] + "\n"));
        Assert.Equal(2, text.Split(Side('+')).Length);
        File.WriteAllText(path, text.Replace(Side('+'), Side('-'), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^```(?<kind>sh|diff|text)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Boxes();
}
