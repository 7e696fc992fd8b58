using System.Runtime.CompilerServices;
using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>Which rules of a form touch which cells. Made once for a form and kept as long as the form lives.</summary>
internal sealed class RuleIndex
{
    private static readonly ConditionalWeakTable<FormInfo, RuleIndex> Cache = [];

    private RuleIndex(FormInfo form)
    {
        Form = form;
        Rules = IndexedRule.All(form);
        RulesOf = new int[form.Cells.Count][];
        var lists = new List<int>?[form.Cells.Count];
        for (int r = 0; r < Rules.Length; r++)
        {
            foreach (int cell in Rules[r].Cells)
                (lists[cell] ??= []).Add(r);
        }

        for (int i = 0; i < lists.Length; i++)
            RulesOf[i] = lists[i] is { } list ? [.. list] : [];
        GroupOf = new int[Rules.Length];
        Groups = Connect();
        Lines = TotalLine.All(this);
    }

    public FormInfo Form { get; }

    public IndexedRule[] Rules { get; }

    /// <summary>The rules of each cell.</summary>
    public int[][] RulesOf { get; }

    /// <summary>The group of each rule.</summary>
    public int[] GroupOf { get; }

    /// <summary>Rules that share no cell, directly or by way of others, can be mended apart.</summary>
    public RuleGroup[] Groups { get; }

    /// <summary>The total rows and columns.</summary>
    public TotalLine[] Lines { get; }

    public static RuleIndex Of(FormInfo form) => Cache.GetValue(form, static f => new RuleIndex(f));

    private RuleGroup[] Connect()
    {
        Array.Fill(GroupOf, -1);
        var groups = new List<RuleGroup>();
        var pending = new Stack<int>();
        for (int start = 0; start < Rules.Length; start++)
        {
            if (GroupOf[start] >= 0)
                continue;
            var members = new List<int>();
            GroupOf[start] = groups.Count;
            pending.Push(start);
            while (pending.TryPop(out int rule))
            {
                members.Add(rule);
                foreach (int cell in Rules[rule].Cells)
                {
                    foreach (int other in RulesOf[cell])
                    {
                        if (GroupOf[other] >= 0)
                            continue;
                        GroupOf[other] = groups.Count;
                        pending.Push(other);
                    }
                }
            }

            members.Sort();
            groups.Add(new RuleGroup(this, [.. members]));
        }

        return [.. groups];
    }
}
