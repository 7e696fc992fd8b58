using System.Reflection;
using System.Runtime.Loader;
using ReportGen.Forms;

namespace ReportGen.Publishing.Commands;

/// <summary>
/// Where an assembly with forms and what it depends on are loaded: by its .deps.json, or from its folder. ReportGen itself
/// is the program's own, so that a form there is a form here.
/// </summary>
internal sealed class FormsLoadContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private static readonly AssemblyName Own = typeof(FormInfo).Assembly.GetName();

    private readonly AssemblyDependencyResolver _resolver = new(path);

    /// <summary>The newer version of ReportGen that the assembly asked for and that is not there.</summary>
    public Version? NewerVersion { get; private set; }

    protected override Assembly? Load(AssemblyName name)
    {
        if (name.Name == Own.Name)
        {
            if (name.Version > Own.Version)
                NewerVersion = name.Version;
            return null;
        }

        string beside = Path.Combine(Path.GetDirectoryName(path)!, $"{name.Name}.dll");
        string? found = _resolver.ResolveAssemblyToPath(name) ?? (File.Exists(beside) ? beside : null);
        return found is null ? null : LoadFromAssemblyPath(found);
    }
}
