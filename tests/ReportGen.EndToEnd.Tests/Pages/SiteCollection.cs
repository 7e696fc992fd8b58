namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Tests that look at one publication of many organs.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<PublishedSite>
{
    public const string Name = "a publication of many organs";
}
