using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Tests.Inputs;

public sealed class InputNamesTests
{
    private static string[] Names(params string[] paths)
    {
        var names = new InputNames(paths.Length, i => paths[i]);
        return [.. Enumerable.Range(0, paths.Length).Select(i => names[i])];
    }

    [Fact]
    public void A_name_of_its_own_stands_without_its_folder() =>
        Assert.Equal(["a", "b.final", "stdin"], Names("/in/x/a.json", "/in/y/b.final.txt", "-"));

    [Fact]
    public void Inputs_of_one_name_are_told_apart_by_their_folders() =>
        Assert.Equal(["x/2024", "y/2024", "c"], Names("/in/x/2024.json", "/in/y/2024.json", "/in/c.json"));

    [Fact]
    public void As_many_folders_are_named_as_it_takes() =>
        Assert.Equal(["p/x/2024", "q/x/2024", "y/2024"], Names("/in/p/x/2024.json", "/in/q/x/2024.json", "/in/y/2024.json"));

    [Fact]
    public void Names_that_differ_by_case_are_one() =>
        Assert.Equal(["x/A", "y/a"], Names("/in/x/A.json", "/in/y/a.json"));

    [Fact]
    public void Names_that_differ_by_how_a_letter_is_composed_are_one() =>
        Assert.Equal(["x/Qu\u00e9bec", "y/Que\u0301bec"], Names("/in/x/Qu\u00e9bec.json", "/in/y/Que\u0301bec.json"));

    [Fact]
    public void What_differs_by_ending_or_case_alone_keeps_one_name() =>
        Assert.Equal(["x/a", "x/a", "X/a", "y/a"], Names("/in/x/a.json", "/in/x/a.txt", "/in/X/a.json", "/in/y/a.json"));

    [Fact]
    public void A_file_without_a_folder_is_told_apart_from_one_with() =>
        Assert.Equal(["a", "x/a"], Names("/a.json", "/x/a.json"));
}
