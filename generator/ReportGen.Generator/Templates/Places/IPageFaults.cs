namespace ReportGen.Generator.Templates.Places;

/// <summary>Receives what is wrong with the page as it is followed.</summary>
internal interface IPageFaults
{
    /// <summary>Something that may not be; the page is not followed further.</summary>
    Exception Fault(PagePoint place, string message);

    /// <summary>An element ended that holds nothing but a loop, which may not turn.</summary>
    void LeftEmpty(string element, PagePoint loop);
}
