namespace ReportGen.Package.Tests;

/// <summary>A project outside the repository that references a package and nothing else.</summary>
internal sealed class UserProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportgen-user-");

    public UserProject(Packages packages, string package, string properties = "", string items = "")
    {
        // The sources of the user stay in force: one more folder is all this adds. A package folder of its own leaves
        // nothing behind; what the user's holds already is not fetched again.
        string user = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string fallback = Directory.Exists(user) ? $"""<fallbackPackageFolders><add key="user" value="{user}" /></fallbackPackageFolders>""" : "";
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="packed" value="{packages.Source}" /></packageSources>
              <config><add key="globalPackagesFolder" value="../{_folder.Name}-packages" /></config>
              {fallback}
            </configuration>
            """);
        Write("Wards.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="[{packages.Version}]" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string At(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    public void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), content);
    }

    public void Copy(string file, string folder = "")
    {
        Directory.CreateDirectory(At(folder));
        File.Copy(file, At(folder, Path.GetFileName(file)));
    }

    public Task<(int ExitCode, string Output)> Run(params string[] arguments) => Sdk.Run(_folder.FullName, arguments);

    /// <summary>Builds, which must succeed without a warning.</summary>
    public async Task<string> Build(params string[] arguments)
    {
        var (exit, output) = await Run(["build", .. arguments]);
        Assert.True(exit == 0, output);
        Assert.True(output.Contains("0 Warning(s)", StringComparison.Ordinal), output);
        // A generator that does not load, throws, or asks for a newer compiler is only a warning.
        foreach (string id in (string[])["CS8032", "CS8785", "CS9057"])
            Assert.DoesNotContain(id, output, StringComparison.Ordinal);
        return output;
    }

    /// <summary>The files below a folder, with when they were written.</summary>
    public Dictionary<string, DateTime> Files(string folder) => !Directory.Exists(At(folder)) ? [] : Directory
        .EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(At(folder), f).Replace('\\', '/'), File.GetLastWriteTimeUtc);

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        var packages = new DirectoryInfo($"{_folder.FullName}-packages");
        if (packages.Exists)
            packages.Delete(recursive: true);
    }
}
