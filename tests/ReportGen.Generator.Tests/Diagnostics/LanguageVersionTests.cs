using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ReportGen.Generator.Tests.Diagnostics;

public class LanguageVersionTests
{
    [Fact, Raises("RG0016")]
    public void A_language_too_old_is_told_and_nothing_is_generated()
    {
        var old = new CSharpParseOptions(LanguageVersion.CSharp11);
        var result = Project.Driver([new MemoryText(Schemas.Small.Path, Schemas.Small.Text), new MemoryText("Sample.sbn-txt", "x")], old)
            .RunGenerators(Project.Compile("", old)).GetRunResult();
        var diagnostic = Assert.Single(result.Diagnostics, static d => d.Severity > DiagnosticSeverity.Info);
        Assert.Equal("RG0016", diagnostic.Id);
        Assert.Equal("The generated code needs C# 12 or later; set <LangVersion> or remove it", diagnostic.GetMessage());
        Assert.Empty(result.GeneratedTrees);
    }

    [Theory]
    [InlineData("my-app", "namespace my_app;")]
    [InlineData("2021.class", "namespace _2021.@class;")]
    [InlineData("", "namespace Reports;")]
    [InlineData(null, "namespace Reports;")]
    public void A_project_whose_name_is_none_in_C_sharp_still_gets_a_namespace(string? rootNamespace, string expected)
    {
        var result = Project.Driver([new MemoryText(Schemas.Small.Path, Schemas.Small.Text)], rootNamespace: rootNamespace)
            .RunGenerators(Project.Compile()).GetRunResult();
        Assert.All(result.GeneratedTrees, tree => Assert.Contains(expected, tree.ToString(), StringComparison.Ordinal));
    }
}
