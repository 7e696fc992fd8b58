namespace ReportGen.EndToEnd.Tests;

/// <summary>Assemblies named with --forms that give none. That one gives some is for the tests of the packages to show.</summary>
public sealed class FormsTests
{
    [Theory]
    [InlineData("absent.dll", "forms.not-found")]
    [InlineData("ReportGen.Cli.runtimeconfig.json", "forms.damaged")]
    [InlineData("ReportGen.dll", "forms.none")]
    [InlineData("ReportGen.Disclosure.dll", "forms.twice")]
    public async Task An_assembly_without_new_forms_exits_with_2_and_says_why(string assembly, string rule)
    {
        string path = Path.Combine(AppContext.BaseDirectory, assembly);
        var (exit, output, error) = await Tool.Run(["forms", "--forms", path]);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.StartsWith($"{path}: error {rule}: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("merge")]
    [InlineData("check")]
    [InlineData("read")]
    [InlineData("dataset")]
    [InlineData("new")]
    [InlineData("consolidate")]
    [InlineData("forms")]
    public async Task Every_command_explains_the_option(string command)
    {
        var (exit, output, _) = await Tool.Run([command, "--help"]);
        Assert.Equal(0, exit);
        Assert.Contains("--forms <ASSEMBLY>", output, StringComparison.Ordinal);
    }
}
