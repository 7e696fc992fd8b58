namespace ReportGen.Generator.Templates.Code;

/// <summary>An expression of C#. Expressions compare by value: what is equal is written alike.</summary>
internal abstract record CodeExpression
{
    public static readonly CodeExpression Null = new CodeLiteral(null);
    public static readonly CodeExpression True = new CodeLiteral(true);
    public static readonly CodeExpression False = new CodeLiteral(false);

    /// <summary>What it takes to work it out again: an operand or operation counts 1, a call several.</summary>
    public int Cost => OwnCost + Operands.Sum(static o => o.Cost);

    protected virtual int OwnCost => 1;

    /// <summary>The expressions in it.</summary>
    protected virtual IEnumerable<CodeExpression> Operands => [];

    public CodeExpression Member(string name) => new CodeMember(this, name);

    public CodeExpression Call(string method, params CodeExpression[] arguments) => new CodeCall(this, method, new(arguments));

    /// <summary>A call of a static method, named in full.</summary>
    public static CodeExpression CallStatic(string method, params CodeExpression[] arguments) => new CodeCall(null, method, new(arguments));

    public static CodeExpression Binary(CodeOperator op, CodeExpression left, CodeExpression right) => op switch
    {
        CodeOperator.Equal or CodeOperator.NotEqual when left == Null || right == Null => new CodeNullTest(left == Null ? right : left, op == CodeOperator.NotEqual),
        CodeOperator.And when left == True => right,
        CodeOperator.And when right == True => left,
        CodeOperator.Or when left == False => right,
        CodeOperator.Or when right == False => left,
        _ => new CodeBinary(op, left, right),
    };

    public static implicit operator CodeExpression(int number) => new CodeLiteral(number);

    public static CodeExpression operator +(CodeExpression left, CodeExpression right) => Binary(CodeOperator.Add, left, right);

    public static CodeExpression operator -(CodeExpression left, CodeExpression right) => Binary(CodeOperator.Subtract, left, right);

    public static CodeExpression operator %(CodeExpression left, CodeExpression right) => Binary(CodeOperator.Remainder, left, right);

    public static CodeExpression Equal(CodeExpression left, CodeExpression right) => Binary(CodeOperator.Equal, left, right);

    public static CodeExpression And(CodeExpression left, CodeExpression right) => Binary(CodeOperator.And, left, right);

    public static CodeExpression Or(CodeExpression left, CodeExpression right) => Binary(CodeOperator.Or, left, right);

    /// <summary>One of several conditions.</summary>
    public static CodeExpression Any(IEnumerable<CodeExpression> conditions) => conditions.Aggregate(False, Or);

    public static CodeExpression IsNull(CodeExpression operand) => new CodeNullTest(operand, IsNegated: false);

    /// <summary>The opposite. A comparison by order stays one that is negated: neither way round holds where a side is null.</summary>
    public static CodeExpression Not(CodeExpression condition) => condition switch
    {
        CodeLiteral { Value: bool flag } => flag ? False : True,
        CodeNullTest test => test with { IsNegated = !test.IsNegated },
        CodeUnary { Operator: CodeOperator.Not } not => not.Operand,
        CodeBinary { Operator: CodeOperator.Equal or CodeOperator.NotEqual } equality => equality with { Operator = equality.Operator.Negated() },
        _ => new CodeUnary(CodeOperator.Not, condition),
    };
}
