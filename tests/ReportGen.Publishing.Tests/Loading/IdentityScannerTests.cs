using System.Text;
using ReportGen.Forms;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Tests.Loading;

public sealed class IdentityScannerTests
{
    private static readonly FormInfo[] Forms = [SmallForm.Create()];

    private static readonly string Version = Forms[0].Version;

    public static TheoryData<string> Files => new(
        $$"""{"form": "{{Version}}", "organ": "甲院", "year": 2024, "a": {"b": [1, 2] } }""",
        $$"""{"a": {"b": [1, {"year": 1999}]}, "year": 2024, "organ": "甲院", /* x */ "form": "{{Version}}"}""",
        $$"""{"organ": "甲院", "form": "{{Version}}", "report": "{{Forms[0].Report}}", "year": 2024,}""");

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_any_beginning_of_a_file_the_same_is_told_as_of_the_whole_or_nothing(string file)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(file);
        var whole = IdentityScanner.Scan(utf8, isWhole: true, Forms);
        Assert.Equal((Forms[0].Report, "甲院", 2024), whole);
        for (int length = 0; length < utf8.Length; length++)
            Assert.True(IdentityScanner.Scan(utf8.AsSpan(0, length), isWhole: false, Forms) is not { } told || told == whole, $"{length}");
    }

    [Fact]
    public void A_year_that_is_cut_off_is_not_told()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($$"""{"form": "{{Version}}", "organ": "甲院", "year": 20""");
        Assert.Null(IdentityScanner.Scan(utf8, isWhole: false, Forms));
    }

    [Fact]
    public void Of_a_file_without_organ_the_rest_is_told_once_it_was_read_as_a_whole()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($$"""{"form": "{{Version}}", "year": 2024}""");
        Assert.Null(IdentityScanner.Scan(utf8, isWhole: false, Forms));
        Assert.Equal((Forms[0].Report, null, 2024), IdentityScanner.Scan(utf8, isWhole: true, Forms));
    }
}
