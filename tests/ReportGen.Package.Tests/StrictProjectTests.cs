using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

/// <summary>
/// Projects that are stricter, older or named more awkwardly than ours, in one build. Generated code is a guest there:
/// it must be without a warning under whatever the project asks of its own.
/// </summary>
[Collection("packages")]
public sealed class StrictProjectTests(Packages packages)
{
    private const string Nullable = "<Nullable>enable</Nullable>";

    [Fact]
    public async Task Generated_code_is_without_a_warning_in_projects_of_every_kind()
    {
        using var project = new UserProject(packages, "ReportGen");
        File.Delete(project.At("Wards.csproj"));
        string[] names = [.. Projects().Select(p => Write(project, p))];
        project.Write("All.slnx", $"<Solution>{string.Concat(names.Select(static n => $"""<Project Path="{n}/{n}.csproj" />"""))}</Solution>");
        await project.Build("All.slnx");
    }

    /// <param name="Name">The project's name, and its root namespace where none is given.</param>
    /// <param name="Properties">What its project file sets.</param>
    /// <param name="Namespace">Its root namespace.</param>
    /// <param name="Items">Further items.</param>
    /// <param name="Code">Code beside that which uses the form.</param>
    /// <param name="Sample">The folder of samples that holds its form.</param>
    /// <param name="Form">The class of the form, without its version.</param>
    private sealed record UserCode(string Name, string Properties = Nullable, string? Namespace = null, string Items = "", string Code = "", string Sample = "hospital", string Form = "Hospital");

    private UserCode[] Projects() =>
    [
        new("Strict", $"{Nullable}<AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><Features>strict</Features><IsAotCompatible>true</IsAotCompatible>", Code: "[assembly: System.CLSCompliant(true)]"),
        new("Old", "<Nullable>disable</Nullable><LangVersion>12</LangVersion><ImplicitUsings>disable</ImplicitUsings>", "Foo.class.event"),
        new("Checked", $"{Nullable}<LangVersion>13</LangVersion><CheckForOverflowUnderflow>true</CheckForOverflowUnderflow><ImplicitUsings>enable</ImplicitUsings>", "Foo.System.ReportGen", Code: """
            namespace Foo.System { internal static class String; internal static class Object; internal static class Attribute; }
            namespace Foo.System.ReportGen { internal static class Report; internal static class Forms; }
            """),
        new("2024 my-forms", $"{Nullable}<ImplicitUsings>enable</ImplicitUsings>", "", Items: """
            <Using Include="System.Int32" Alias="Cell" /><Using Include="System.Text.StringBuilder" Alias="Report" /><Using Include="System.Text.Encoder" Alias="ReportGen" />
            <Using Include="System.Object" Alias="FormInfo" /><Using Include="System.Collections.ArrayList" Alias="List" /><Using Include="System.Math" Static="true" /><Using Include="System.String" Static="true" />
            """),
        new("Friend", Items: """<InternalsVisibleTo Include="Guest" />""", Code: """
            internal static class Report; internal static class Cell; internal static class String; internal static class Forms;
            namespace Friend { internal static class Report; internal static class Cell; internal static class String; internal static class Finding; internal static class Hospital; internal static class System; internal static class ReportGen; }
            """),
        // The same form in two assemblies that see each other's internals.
        new("Guest", $"{Nullable}<AllowUnsafeBlocks>true</AllowUnsafeBlocks>", Items: """<ProjectReference Include="../Friend/Friend.csproj" />"""),
        // Two families of forms and another generator.
        new("Several", $"{Nullable}<ImplicitUsings>enable</ImplicitUsings>", Items: $"""<PackageReference Include="ReportGen.Disclosure" Version="[{packages.Version}]" />""", Sample: "freight", Form: "Freight", Code: """
            namespace Several
            {
                internal static partial class More
                {
                    [global::System.Text.RegularExpressions.GeneratedRegex("a+")]
                    private static partial global::System.Text.RegularExpressions.Regex Letters();
                    internal static int Count => Letters().Count("a") + ReportGen.Disclosure.DisclosureForms.All.Count;
                }
            }
            """),
    ];

    private string Write(UserProject project, UserCode user)
    {
        string name = user.Name;
        project.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                {(user.Namespace is { Length: > 0 } root ? $"<RootNamespace>{root}</RootNamespace>" : "")}
                {user.Properties}
              </PropertyGroup>
              <ItemGroup><PackageReference Include="ReportGen" Version="[{packages.Version}]" />{user.Items}</ItemGroup>
            </Project>
            """);
        string spelt = user.Namespace switch { null => name, "" => "_2024_my_forms", var given => given.Replace("class.event", "@class.@event", StringComparison.Ordinal) };
        project.Write($"{name}/Use.cs", $$"""
            {{user.Code}}
            namespace {{spelt}}
            {
                /// <summary>What a project does with its form.</summary>
                public static class Use
                {
                    /// <summary>The findings of an empty report.</summary>
                    public static int Count()
                    {
                        var report = ({{user.Form}}{{(user.Form == "Hospital" ? "2024" : "2025")}}){{user.Form}}Forms.All[0].CreateReport();
                        report.Organ = "x";
                        return report.Validate().Count;
                    }
                }
            }
            """);
        foreach (string file in Directory.EnumerateFiles(Repository.Path("samples", user.Sample)).Where(static f => f.EndsWith(".report.json", StringComparison.Ordinal) || f.Contains(".sbn-", StringComparison.Ordinal)))
            project.Copy(file, name);
        return name;
    }
}
