namespace ReportGen.Publishing.Documents.RichText;

/// <summary>What becomes of the text of a group.</summary>
internal enum RtfDestination
{
    /// <summary>It is text of the document.</summary>
    Text,

    /// <summary>Nothing.</summary>
    Skipped,

    /// <summary>It names fonts.</summary>
    Fonts,

    /// <summary>It is the number of a paragraph.</summary>
    ListNumber,

    /// <summary>It says what a field shows.</summary>
    Instruction,

    /// <summary>It is the data of a picture.</summary>
    Picture,

    /// <summary>It describes a shape: only the text box in it is read.</summary>
    Shape,

    /// <summary>It names the program of an object.</summary>
    ObjectClass,

    /// <summary>It describes a field of a form.</summary>
    FormField,

    /// <summary>It is what can be chosen in one.</summary>
    FormEntry,

    /// <summary>It lists the properties that an office gave the file.</summary>
    Properties,

    /// <summary>It is the name of one.</summary>
    PropertyName,

    /// <summary>It is its value.</summary>
    PropertyValue,
}
