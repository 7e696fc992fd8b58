namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Tests that look at one publication with one browser.</summary>
[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<PublishedPages>
{
    public const string Name = "published pages";
}
