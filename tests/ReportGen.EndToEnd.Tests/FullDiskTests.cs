using System.Diagnostics;

namespace ReportGen.EndToEnd.Tests;

/// <summary>A disk that is too small for what is published. It is made for the test, which only root may.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FullDiskTests() => Directory.CreateDirectory(_folder.At("disk"));

    public void Dispose()
    {
        Run("umount", _folder.At("disk"));
        _folder.Dispose();
    }

    internal static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    [SmallDiskFact]
    public async Task What_does_not_fit_is_told_with_its_file_and_room_made_later_is_used()
    {
        const int reports = 60;
        for (int i = 0; i < reports; i++)
            _folder.Write($"in/{i:00}.json", Data.Other(i));
        Assert.Equal(0, Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", _folder.At("disk")));
        string[] command = ["publish", _folder.At("in"), "--out", _folder.At("disk", "out"), "--formats", "html", "--lang", "en"];
        var (exit, output, error) = await Tool.Run(command);
        Assert.Equal(2, exit);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        int told = output.Split("the disk is full").Length - 1;
        string[] pages = _folder.Files("disk/out");
        int whole = _folder.Reports("disk/out").Count(f => pages.Contains(f.Replace(".html", ".fragment.html", StringComparison.Ordinal)));
        Assert.InRange(whole, 1, reports - 1);
        // Of the pages around the reports some do not fit either.
        Assert.InRange(told, reports - whole, reports - whole + 20);
        Assert.Equal(0, Run("mount", "-o", "remount,size=64m", _folder.At("disk")));
        Assert.Equal(0, (await Tool.Run(command)).ExitCode);
        Assert.Equal(reports, _folder.Reports("disk/out").Length);
    }
}
