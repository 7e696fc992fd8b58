using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Publishing.Commands;

/// <summary>Takes the forms from assemblies that declare them with <see cref="ReportFormsAttribute"/>, as the generator does.</summary>
internal static class FormsLoader
{
    /// <summary>The forms known and those of the assemblies.</summary>
    /// <param name="known">The forms known.</param>
    /// <param name="paths">Assemblies that declare forms.</param>
    /// <param name="libraries">Assemblies that may declare some; what is known of those already is no fault.</param>
    /// <exception cref="ProblemException">An assembly is missing, damaged or declares no form, or a form is there already.</exception>
    public static List<FormInfo> Add(IReadOnlyList<FormInfo> known, IEnumerable<string> paths, IEnumerable<string> libraries)
    {
        var forms = new List<FormInfo>(known);
        foreach (string path in paths.DistinctBy(Path.GetFullPath, StringComparer.Ordinal))
        {
            foreach (FormInfo form in Load(path))
            {
                if (forms.Any(f => f.Report == form.Report && f.Version == form.Version))
                    throw Fault(path, MessageIds.FormsTwice, w => w.FormTwice($"{form}"));
                forms.Add(form);
            }
        }

        foreach (string path in libraries.Where(Declares))
            forms.AddRange(Load(path).Where(form => !forms.Any(f => f.Report == form.Report && f.Version == form.Version)).ToArray());
        return forms;
    }

    // Asked of its metadata: none of its code is run for that.
    private static bool Declares(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
                return false;
            MetadataReader metadata = file.GetMetadataReader();
            return metadata.IsAssembly && metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute).Any(a => TypeOf(metadata, a) == nameof(ReportFormsAttribute));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return false;
        }
    }

    private static string? TypeOf(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name)
            : null;

    private static List<FormInfo> Load(string path)
    {
        string file = Path.GetFullPath(path);
        if (!File.Exists(file))
            throw Fault(path, MessageIds.FormsNotFound, static w => w.AssemblyNotFound());
        FormsLoadContext? context = null;
        try
        {
            context = new FormsLoadContext(file);
            List<FormInfo> forms = [.. context.LoadFromAssemblyPath(file).GetCustomAttributes<ReportFormsAttribute>().SelectMany(static a => FormsOf(a.Forms))];
            return forms.Count > 0
                ? forms
                : throw Fault(path, MessageIds.FormsNone, static w => w.AssemblyWithoutForms());
        }
        // Whatever the code of another throws while its forms are made is a fault of that assembly, and worth a sentence.
        catch (Exception e) when (e is not ProblemException)
        {
            throw Explain(path, e is TargetInvocationException or TypeInitializationException ? e.GetBaseException() : e, context?.NewerVersion);
        }
    }

    private static IEnumerable<FormInfo> FormsOf(Type list) =>
        list.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IReadOnlyList<FormInfo> ?? [];

    private static ProblemException Explain(string path, Exception reason, Version? newer) => (reason, newer) switch
    {
        (_, not null) => Fault(path, MessageIds.FormsNewer, w => w.AssemblyNewer($"{newer}")),
        (BadImageFormatException, _) => Fault(path, MessageIds.FormsDamaged, static w => w.AssemblyDamaged()),
        _ => Fault(path, MessageIds.FormsLoad, w => w.FormsUnavailable(reason.Message)),
    };

    private static ProblemException Fault(string path, MessageId id, Func<Wording, string> words) => new(new Problem(new Message(id, words)) { File = path });
}
