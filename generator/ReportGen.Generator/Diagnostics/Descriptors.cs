using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ReportGen.Generator.Diagnostics;

/// <summary>Every diagnostic the generator can give. Each has a page in docs/diagnostics with cause, example and remedy.</summary>
internal static class Descriptors
{
    /// <summary>Format: the fault and its remedy.</summary>
    public static readonly DiagnosticDescriptor JsonSyntax = Error("RG0001", "Schema is not well-formed JSON", "{0}");

    public static readonly DiagnosticDescriptor UnknownKey = Error("RG0002", "Unknown key in schema", "{0}");

    public static readonly DiagnosticDescriptor WrongKind = Error("RG0003", "Value of the wrong kind in schema", "{0}");

    public static readonly DiagnosticDescriptor MissingKey = Error("RG0004", "Required key missing in schema", "{0}");

    public static readonly DiagnosticDescriptor InvalidValue = Error("RG0005", "Value not allowed in schema", "{0}");

    public static readonly DiagnosticDescriptor UnknownBase = Error("RG0006", "Extended version not found", "{0}");

    public static readonly DiagnosticDescriptor DuplicateForm = Error("RG0007", "Version declared twice, or two versions for one year", "{0}");

    public static readonly DiagnosticDescriptor UnknownFragment = Error("RG0008", "Fragment not found", "{0}");

    public static readonly DiagnosticDescriptor TablePlacement = Error("RG0009", "Table not in exactly one section", "{0}");

    public static readonly DiagnosticDescriptor PatchWithoutTarget = Error("RG0010", "Patch of something the base version does not have", "{0}");

    public static readonly DiagnosticDescriptor RuleSyntax = Error("RG0011", "Rule cannot be read", "{0}");

    public static readonly DiagnosticDescriptor RulePath = Error("RG0012", "Path names something that is not there", "{0}");

    public static readonly DiagnosticDescriptor RuleType = Error("RG0013", "Rule does not fit the cells it names", "{0}");

    public static readonly DiagnosticDescriptor EmptyTotal = Error("RG0014", "Total without items, or table without cells", "{0}");

    public static readonly DiagnosticDescriptor NameClash = Error("RG0015", "Id becomes a name that is taken", "{0}");

    public static readonly DiagnosticDescriptor LanguageVersion = Error("RG0016", "C# language version too low", "The generated code needs C# {0} or later; set <LangVersion> or remove it");

    public static readonly DiagnosticDescriptor Untested = Info("RG0017", "Cells under no rule", "{0}");

    public static readonly DiagnosticDescriptor NeverFails = Warning("RG0018", "Rule can never fail", "{0}");

    public static readonly DiagnosticDescriptor NeverHolds = Error("RG0019", "Rule can never hold, or contradicts another", "{0}");

    public static readonly DiagnosticDescriptor SameLabel = Warning("RG0020", "Two labels under one heading are the same", "{0}");

    public static readonly DiagnosticDescriptor AmbiguousAlias = Warning("RG0021", "Alias also names something else", "{0}");

    public static readonly DiagnosticDescriptor SameTitle = Warning("RG0022", "Two sections have the same title", "{0}");

    public static readonly DiagnosticDescriptor UnknownPlaceholder = Error("RG0023", "Unknown placeholder in the message of a rule", "{0}");

    public static readonly DiagnosticDescriptor NoPrevious = Warning("RG0024", "No report of the year before has the cell", "{0}");

    public static readonly DiagnosticDescriptor UnroundedQuotient = Warning("RG0025", "Quotient compared with a cell without rounding", "{0}");

    public static readonly DiagnosticDescriptor ValueTwice = Error("RG0026", "Value of the base version would go to two places", "{0}");

    public static readonly DiagnosticDescriptor TemplateSyntax = Error("RG1001", "Template cannot be read", "{0}");

    public static readonly DiagnosticDescriptor UnknownName = Error("RG1002", "Template names something that is not there", "{0}");

    public static readonly DiagnosticDescriptor UnknownFunction = Error("RG1003", "Template calls an unknown function or calls it wrongly", "{0}");

    public static readonly DiagnosticDescriptor TemplateType = Error("RG1004", "Template uses a value of the wrong type", "{0}");

    public static readonly DiagnosticDescriptor Unescaped = Error("RG1005", "Text reaches the page without the escape its place needs", "{0}");

    public static readonly DiagnosticDescriptor Include = Error("RG1006", "Partial not found, or includes itself", "{0}");

    public static readonly DiagnosticDescriptor NotCompilable = Error("RG1007", "Template uses what cannot be decided at build time", "{0}");

    public static readonly DiagnosticDescriptor UnusedTemplate = Warning("RG1008", "Template belongs to no report", "{0}");

    public static readonly DiagnosticDescriptor TemplateLimit = Error("RG1009", "Template grows beyond its bounds", "{0}");

    public static readonly DiagnosticDescriptor BlankNumber = Warning("RG1010", "Template computes with a number that may be null", "{0}");

    public static readonly DiagnosticDescriptor EmptyElement = Warning("RG1011", "Element may be left empty by a loop over the report", "{0}");

    public static readonly DiagnosticDescriptor TemplateFormat = Error("RG1012", "Template of a format that is not known, or taken", "{0}");

    public static readonly DiagnosticDescriptor UnknownWord = Warning("RG1013", "Comparison with an id that nothing has", "{0}");

    public static IReadOnlyDictionary<string, DiagnosticDescriptor> ById { get; } = typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static f => f.FieldType == typeof(DiagnosticDescriptor))
        .Select(static f => (DiagnosticDescriptor)f.GetValue(null)!)
        .ToDictionary(static d => d.Id, StringComparer.Ordinal);

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, id[2] == '0' ? "ReportGen.Schema" : "ReportGen.Templates", severity, isEnabledByDefault: true, helpLinkUri: DocumentationPages.OfDiagnostic(id));
}
