using System.IO.Compression;
using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

/// <summary>
/// The packages, packed once for all tests: from a copy of what was built, so that a build that runs meanwhile is not
/// disturbed, and with a version nobody has seen, so that no cache serves another.
/// </summary>
public sealed class Packages : IAsyncLifetime
{
    // By the folder of its project.
    private static readonly (string Folder, string Project)[] Packed = [("runtime", "ReportGen"), ("runtime", "ReportGen.Disclosure"), ("templates", "ReportGen.Templates")];
    private static readonly string[] Built = [.. Packed.Select(static p => p.Project), "ReportGen.Generator", "ReportGen.Publishing", "ReportGen.Scriban", "ReportGen.Tool"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportgen-packages-");

    public string Version { get; } = $"0.1.0-t{Guid.NewGuid():N}";

    /// <summary>The folder that serves as a package source.</summary>
    public string Source => Path.Combine(_folder.FullName, "source");

    public async Task InitializeAsync()
    {
        // artifacts/bin/ReportGen.Package.Tests/debug/
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        string artifacts = built.Parent!.Parent!.Parent!.FullName;
        string copy = Path.Combine(_folder.FullName, "artifacts");
        foreach (string project in Built)
        {
            Copy(Path.Combine(artifacts, "obj", project), Path.Combine(copy, "obj", project));
            Copy(Path.Combine(artifacts, "bin", project, built.Name), Path.Combine(copy, "bin", project, built.Name));
        }

        foreach (var (folder, project) in Packed)
        {
            var (exit, output) = await Sdk.Run(
                _folder.FullName, "pack", Repository.Path(folder, project, $"{project}.csproj"), "--no-build", "--no-restore",
                $"-p:Configuration={built.Name}", $"-p:PackageVersion={Version}", $"-p:ArtifactsPath={copy}", "-o", Source);
            Assert.True(exit == 0, output);
        }
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The paths of the files in a package.</summary>
    public string[] FilesOf(string package)
    {
        using ZipArchive archive = Open(package);
        return [.. archive.Entries.Select(static e => e.FullName).Order(StringComparer.Ordinal)];
    }

    /// <summary>The manifest of a package.</summary>
    public string ManifestOf(string package)
    {
        using ZipArchive archive = Open(package);
        using var reader = new StreamReader(archive.GetEntry($"{package}.nuspec")!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The file of a package.</summary>
    public string FileOf(string package) => Path.Combine(Source, $"{package}.{Version}.nupkg");

    private ZipArchive Open(string package) => ZipFile.OpenRead(FileOf(package));

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
