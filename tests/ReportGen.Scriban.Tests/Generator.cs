extern alias generator;

using Microsoft.CodeAnalysis;

namespace ReportGen.Scriban.Tests;

/// <summary>The generator, out of the alias that keeps its copy of the views apart from the runtime's.</summary>
internal static class Generator
{
    public static IIncrementalGenerator Create() => new generator::ReportGen.Generator.ReportGenerator();
}
