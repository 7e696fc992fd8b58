using ReportGen.Generator.Templates.Code;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>The variable <c>for</c> inside a loop.</summary>
internal static class LoopView
{
    private static readonly CodeExpression Zero = new CodeLiteral(0);
    private static readonly CodeExpression One = new CodeLiteral(1);

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
        ["rindex"] = new NumberValue(Minus(Minus(count, index), One)),
        ["first"] = new FlagValue(Equal(index, Zero)),
        ["last"] = new FlagValue(Equal(index, Minus(count, One))),
        ["even"] = new FlagValue(Equal(Remainder(index), Zero)),
        ["odd"] = new FlagValue(Equal(Remainder(index), One)),
        ["length"] = new NumberValue(count),
    };

    /// <summary>What a turn of 'tablerow' knows beside that.</summary>
    public static ViewObject WithColumn(ViewObject view, int index, int columns)
    {
        view["col"] = (long)(index % columns);
        return view;
    }

    private static CodeExpression Minus(CodeExpression left, CodeExpression right) => CodeExpression.Binary(CodeOperator.Subtract, left, right);

    private static CodeExpression Equal(CodeExpression left, CodeExpression right) => CodeExpression.Binary(CodeOperator.Equal, left, right);

    private static CodeExpression Remainder(CodeExpression index) => CodeExpression.Binary(CodeOperator.Remainder, index, new CodeLiteral(2));
}
