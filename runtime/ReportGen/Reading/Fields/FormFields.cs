namespace ReportGen.Reading.Fields;

/// <summary>The places of a form that a file to be filled in names.</summary>
/// <param name="Form">The form, as <see cref="FieldNames"/> has it.</param>
/// <param name="ByName">The places by their names.</param>
internal sealed record FormFields(string Form, IReadOnlyDictionary<string, FormField> ByName);
