using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema;

/// <summary>Sees to it that no two ids of one C# type become the same name.</summary>
internal sealed class NameChecker(DiagnosticSink sink)
{
    /// <summary>Takes the name of an id; false, and told, where it is taken.</summary>
    public bool Take<T>(Keyed<T> keyed, HashSet<string> taken, string suffix = "")
        where T : class
    {
        string name = Identifier.Pascal(keyed.Id) + suffix;
        if (taken.Add(name))
            return true;
        sink.Report(Descriptors.NameClash, keyed.File, keyed.IdSpan, $"\"{keyed.Id}\" becomes {name} in C#, as another name here does; rename one");
        return false;
    }
}
