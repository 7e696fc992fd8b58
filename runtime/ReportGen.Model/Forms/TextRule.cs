namespace ReportGen.Forms;

/// <summary>Whether a section of a form holds text.</summary>
public enum TextRule : byte
{
    /// <summary>The form prescribes tables only. Text found there is kept all the same.</summary>
    None,

    /// <summary>Text may stand here.</summary>
    Optional,

    /// <summary>Text must stand here.</summary>
    Required,
}
