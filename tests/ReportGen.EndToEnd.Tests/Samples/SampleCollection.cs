namespace ReportGen.EndToEnd.Tests.Samples;

/// <summary>Tests that look at the publications of the samples.</summary>
[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<PublishedSamples>
{
    public const string Name = "publications of the samples";
}
