using System.Reflection;
using ReportGen.Forms;

namespace ReportGen.Publishing.Commands;

/// <summary>Takes the forms from assemblies that declare them with <see cref="ReportFormsAttribute"/>, as the generator does.</summary>
internal static class FormsLoader
{
    /// <summary>The forms known and those of the assemblies.</summary>
    /// <exception cref="FormsException">An assembly is missing, damaged or declares no form, or a form is there already.</exception>
    public static List<FormInfo> Add(IReadOnlyList<FormInfo> known, IEnumerable<string> paths)
    {
        var forms = new List<FormInfo>(known);
        foreach (string path in paths.DistinctBy(Path.GetFullPath, StringComparer.Ordinal))
        {
            foreach (FormInfo form in Load(path))
            {
                if (forms.Any(f => f.Report == form.Report && f.Version == form.Version))
                    throw new FormsException(path, "forms.twice", $"格式 {form} 已经有了，不能再次加入。The form {form} is known already.");
                forms.Add(form);
            }
        }

        return forms;
    }

    private static List<FormInfo> Load(string path)
    {
        string file = Path.GetFullPath(path);
        if (!File.Exists(file))
            throw new FormsException(path, "forms.not-found", "找不到这个程序集。请先构建，或检查路径。There is no such assembly. Build it first, or check the path.");
        FormsLoadContext? context = null;
        try
        {
            context = new FormsLoadContext(file);
            List<FormInfo> forms = [.. context.LoadFromAssemblyPath(file).GetCustomAttributes<ReportFormsAttribute>().SelectMany(static a => FormsOf(a.Forms))];
            return forms.Count > 0
                ? forms
                : throw new FormsException(path, "forms.none", "这个程序集没有声明任何格式。它的项目要引用 ReportGen，并含有 .report.json 文件。The assembly declares no form: its project references ReportGen and holds .report.json files.");
        }
        // Whatever the code of another throws while its forms are made is a fault of that assembly, and worth a sentence.
        catch (Exception e) when (e is not FormsException)
        {
            throw Explain(path, e is TargetInvocationException or TypeInitializationException ? e.GetBaseException() : e, context?.NewerVersion);
        }
    }

    private static IEnumerable<FormInfo> FormsOf(Type list) =>
        list.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IReadOnlyList<FormInfo> ?? [];

    private static FormsException Explain(string path, Exception reason, Version? newer) => (reason, newer) switch
    {
        (_, not null) => new(path, "forms.newer", $"它是用更新的 ReportGen {newer} 构建的，请升级本工具。It was built with ReportGen {newer}, which is newer than this tool."),
        (BadImageFormatException, _) => new(path, "forms.damaged", "这不是 .NET 程序集，或者文件已损坏。请重新构建。This is no .NET assembly, or it is damaged. Build it again."),
        _ => new(path, "forms.load", $"无法取得其中的格式：{reason.Message} Its forms cannot be had: {reason.Message}"),
    };
}
