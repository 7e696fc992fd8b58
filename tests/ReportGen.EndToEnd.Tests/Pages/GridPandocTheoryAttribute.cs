using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>A theory that has a pandoc which knows spans read grid tables (the npm package pandoc-wasm); skipped, saying so, where it is not at hand.</summary>
internal sealed class GridPandocTheoryAttribute : TheoryAttribute
{
    /// <summary>The folder into which npm put it.</summary>
    public static readonly string Tools = Repository.Path("artifacts", "tools");

    public GridPandocTheoryAttribute() =>
        Skip = Directory.Exists(Path.Combine(Tools, "node_modules", "pandoc-wasm")) ? null : "pandoc-wasm is not installed (npm install --prefix artifacts/tools pandoc-wasm@1.1.0)";
}
