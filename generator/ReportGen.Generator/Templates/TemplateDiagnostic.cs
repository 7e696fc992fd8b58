namespace ReportGen.Generator.Templates;

/// <summary>What can be wrong with a template; the number is that of the diagnostic, RG1001 and on.</summary>
internal enum TemplateDiagnostic
{
    /// <summary>No fault: in this form the word compared with is one, whatever other versions say of it.</summary>
    KnownWord = 0,
    Syntax = 1001,
    UnknownName = 1002,
    UnknownFunction = 1003,
    WrongType = 1004,
    Unescaped = 1005,
    Include = 1006,
    NotCompilable = 1007,
    Unused = 1008,
    Limit = 1009,
    BlankNumber = 1010,
    EmptyElement = 1011,
    Format = 1012,
    UnknownWord = 1013,
}
