using ReportGen.Publishing.Documents.FixedLayout.Pages;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ReportGen.Publishing.Documents.Pdf.Content;

/// <summary>The filters of the library, each with a bound on what it may expand to.</summary>
internal sealed class BoundedFilters(PageBudget budget) : IFilterProvider
{
    private readonly DefaultFilterProvider _filters = (DefaultFilterProvider)DefaultFilterProvider.Instance;
    private readonly Dictionary<IFilter, IFilter> _bounded = [];

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_filters.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter =>
    {
        if (!_bounded.TryGetValue(filter, out IFilter? bounded))
            _bounded.Add(filter, bounded = new BoundedFilter(filter, budget));
        return bounded;
    })];
}
