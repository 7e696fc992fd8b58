using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ReportGen.Generator.Tests.Infrastructure;

/// <summary>A project that consumes the generator: its additional files, its language, and the assemblies it compiles against.</summary>
internal static class Project
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static p => !Path.GetFileName(p).StartsWith("ReportGen", StringComparison.Ordinal))
            .Select(static p => MetadataReference.CreateFromFile(p)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "ReportGen.dll")),
    ];

    /// <summary>The oldest language that generated code promises to compile in. Documentation is parsed, so that its faults count too.</summary>
    public static CSharpParseOptions Language { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public static CSharpCompilation Compile(string source = "", CSharpParseOptions? language = null) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(source, language ?? Language, path: "Program.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A driver that tells why each step ran.</summary>
    public static GeneratorDriver Driver(IEnumerable<AdditionalText> files, CSharpParseOptions? language = null, string? rootNamespace = "Forms") =>
        CSharpGeneratorDriver.Create(
            [new ReportGenerator().AsSourceGenerator()],
            files,
            language ?? Language,
            new Options(rootNamespace),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private sealed class Options(string? rootNamespace) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(rootNamespace);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string? rootNamespace) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = rootNamespace ?? "";
            return key == "build_property.RootNamespace" && rootNamespace is not null;
        }
    }
}
