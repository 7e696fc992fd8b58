namespace ReportGen.Publishing.Datasets;

/// <summary>Writes lines of the data set in one format, one after the other.</summary>
internal interface IDatasetWriter : IAsyncDisposable
{
    /// <summary>Adds a line.</summary>
    ValueTask WriteAsync(TidyRow row);
}
