namespace ReportGen.Rules;

/// <summary>
/// The packed form in which generated code states the instances of a rule: one array of numbers, written and read here
/// and nowhere else.
/// </summary>
/// <remarks>
/// An instance is the count of terms of each linear form, then for each term the place of its coefficient and its cell:
/// -1 for a constant, -2 - cell for a cell of last year's report. A rule without arithmetic has two forms, its sides; for
/// others the shape is the count of operations on the left, then the operations of both sides.
/// </remarks>
internal static class PackedRules
{
    private const int Constant = -1;

    /// <summary>The instances of a rule or condition.</summary>
    public static RuleInstance[] Read(ReadOnlySpan<int> shape, ReadOnlySpan<int> terms, decimal[] coefficients)
    {
        var (left, right) = Sides(shape);
        int leftForms = Forms(left);
        int forms = leftForms + Forms(right);
        var instances = new List<RuleInstance>();
        while (!terms.IsEmpty)
        {
            var operands = new LinearForm[forms];
            ReadOnlySpan<int> counts = terms.Slice(0, forms);
            terms = terms.Slice(forms);
            for (int i = 0; i < forms; i++)
                operands[i] = Take(ref terms, counts[i], coefficients);
            instances.Add(new RuleInstance(new RuleSide(operands.AsSpan(0, leftForms).ToArray(), left), new RuleSide(operands.AsSpan(leftForms).ToArray(), right)));
        }

        return [.. instances];
    }

    /// <summary>A single linear form, as <see cref="Writer.Add(LinearForm)"/> writes it.</summary>
    public static LinearForm ReadForm(ReadOnlySpan<int> terms, decimal[] coefficients)
    {
        int count = terms[0];
        terms = terms.Slice(1);
        return Take(ref terms, count, coefficients);
    }

    /// <summary>How many linear forms an instance of a shape has.</summary>
    public static int Forms(ReadOnlySpan<int> shape)
    {
        var (left, right) = Sides(shape);
        return Forms(left) + Forms(right);
    }

    private static (RuleOperation[] Left, RuleOperation[] Right) Sides(ReadOnlySpan<int> shape) =>
        shape.IsEmpty ? ([], []) : (Operations(shape.Slice(1, shape[0])), Operations(shape.Slice(1 + shape[0])));

    private static LinearForm Take(ref ReadOnlySpan<int> terms, int count, decimal[] coefficients)
    {
        var cells = new LinearTerm[count];
        int found = 0;
        decimal constant = 0;
        for (int i = 0; i < count; i++)
        {
            decimal coefficient = coefficients[terms[i * 2]];
            int reference = terms[(i * 2) + 1];
            if (reference == Constant)
                constant += coefficient;
            else
                cells[found++] = new LinearTerm(coefficient, reference < 0 ? new CellReference(-2 - reference, IsPrevious: true) : new CellReference(reference));
        }

        terms = terms.Slice(count * 2);
        if (found < count)
            Array.Resize(ref cells, found);
        return new LinearForm(cells, constant);
    }

    private static RuleOperation[] Operations(ReadOnlySpan<int> codes)
    {
        if (codes.Length == 1)
            return [];
        var operations = new RuleOperation[codes.Length];
        for (int i = 0; i < codes.Length; i++)
            operations[i] = (RuleOperation)codes[i];
        return operations;
    }

    private static int Forms(RuleOperation[] operations) => operations.Length == 0 ? 1 : operations.Count(static o => o == RuleOperation.Operand);

    /// <summary>Packs instances of one shape.</summary>
    public sealed class Writer
    {
        private readonly List<int> _terms = [];
        private readonly List<decimal> _coefficients = [1, -1];

        public bool IsEmpty => _terms.Count == 0;

        public int[] Terms => [.. _terms];

        public decimal[] Coefficients => [.. _coefficients];

        /// <summary>Empty for rules without arithmetic.</summary>
        public int[] Shape { get; private set; } = [];

        public void Add(RuleInstance instance)
        {
            RuleOperation[] left = instance.Left.Operations;
            RuleOperation[] right = instance.Right.Operations;
            if (left.Length + right.Length > 0)
                Shape = [Math.Max(1, left.Length), .. Codes(left), .. Codes(right)];
            LinearForm[] forms = [.. instance.Left.Operands, .. instance.Right.Operands];
            foreach (LinearForm form in forms)
                _terms.Add(Count(form));
            foreach (LinearForm form in forms)
                AddTerms(form);
        }

        public void Add(LinearForm form)
        {
            _terms.Add(Count(form));
            AddTerms(form);
        }

        private static IEnumerable<int> Codes(RuleOperation[] operations) =>
            operations.Length == 0 ? [(int)RuleOperation.Operand] : operations.Select(static o => (int)o);

        private static int Count(LinearForm form) => form.Terms.Length + (form.Constant == 0 ? 0 : 1);

        private void AddTerms(LinearForm form)
        {
            foreach (LinearTerm term in form.Terms)
                Add(term.Coefficient, term.Reference.IsPrevious ? -2 - term.Reference.Cell : term.Reference.Cell);
            if (form.Constant != 0)
                Add(form.Constant, Constant);
        }

        private void Add(decimal coefficient, int reference)
        {
            int at = _coefficients.IndexOf(coefficient);
            if (at < 0)
            {
                at = _coefficients.Count;
                _coefficients.Add(coefficient);
            }

            _terms.Add(at);
            _terms.Add(reference);
        }
    }
}
