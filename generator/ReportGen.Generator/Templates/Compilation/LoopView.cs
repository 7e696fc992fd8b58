using ReportGen.Generator.Templates.Code;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>The variable <c>for</c> inside a loop.</summary>
internal static class LoopView
{
    public static ViewObject Known(int index, int count, object? changed) => new("for")
    {
        ["index"] = (long)index,
        ["rindex"] = (long)(count - index - 1),
        ["first"] = index == 0,
        ["last"] = index == count - 1,
        ["even"] = index % 2 == 0,
        ["odd"] = index % 2 == 1,
        ["length"] = (long)count,
        ["changed"] = changed,
    };

    public static ViewObject OfReport(CodeExpression index, CodeExpression count) => new("for")
    {
        ["index"] = new NumberValue(index),
        ["rindex"] = new NumberValue(count - index - 1),
        ["first"] = new FlagValue(CodeExpression.Equal(index, 0)),
        ["last"] = new FlagValue(CodeExpression.Equal(index, count - 1)),
        ["even"] = new FlagValue(CodeExpression.Equal(index % 2, 0)),
        ["odd"] = new FlagValue(CodeExpression.Equal(index % 2, 1)),
        ["length"] = new NumberValue(count),
    };

    /// <summary>What a turn of 'tablerow' knows beside that.</summary>
    public static ViewObject WithColumn(ViewObject view, int index, int columns)
    {
        view["col"] = (long)(index % columns);
        return view;
    }
}
