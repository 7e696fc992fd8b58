using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReportGen.Forms;

namespace ReportGen.Rules.Plain;

/// <summary>Sweeps the cells of a report for anything but plain numbers: whole and not negative where counts are asked for.</summary>
internal sealed class PlainCells
{
    private readonly Run[] _runs;
    private readonly int[] _gaps;

    public PlainCells(FormInfo form)
    {
        var runs = new List<Run>();
        foreach (CellInfo cell in form.Cells)
        {
            if (!cell.Exists)
                continue;
            bool signed = cell.Kind == NumberKind.Signed;
            bool whole = signed || cell.Kind == NumberKind.Count;
            if (runs.Count > 0 && runs[^1].Whole == whole && runs[^1].Signed == signed && runs[^1].First + runs[^1].Count == cell.Index)
                runs[^1] = runs[^1] with { Count = runs[^1].Count + 1 };
            else
                runs.Add(new Run(cell.Index, 1, whole, signed));
        }

        _runs = [.. runs];
        _gaps = [.. form.Cells.Where(static c => !c.Exists).Select(static c => c.Index)];
    }

    public bool AllPlain(ReadOnlySpan<Cell> cells)
    {
        foreach (ref readonly Run run in _runs.AsSpan())
        {
            if (!run.IsPlain(cells.Slice(run.First, run.Count)))
                return false;
        }

        foreach (int gap in _gaps)
        {
            if (!cells[gap].IsBlank)
                return false;
        }

        return true;
    }

    /// <summary>Neighbouring cells of the same kind.</summary>
    private readonly record struct Run(int First, int Count, bool Whole, bool Signed)
    {
        // No branch for each cell: what differs is gathered, and looked at once.
        public bool IsPlain(ReadOnlySpan<Cell> cells)
        {
            // A cell is two words: the number, then its state and its places in the lowest two bytes.
            Vector256<ulong> odd = default;
            if (BitConverter.IsLittleEndian && Vector256.IsHardwareAccelerated)
            {
                ReadOnlySpan<Vector256<ulong>> pairs = MemoryMarshal.Cast<Cell, Vector256<ulong>>(cells);
                ulong sign = Signed ? 0 : 1UL << 63;
                ulong content = Whole ? 0xFFFFUL : 0xFFUL;
                Vector256<ulong> mask = Vector256.Create(sign, content, sign, content);
                Vector256<ulong> plain = Vector256.Create(0, (ulong)CellState.Value, 0, (ulong)CellState.Value);
                foreach (ref readonly Vector256<ulong> pair in pairs)
                    odd |= (pair & mask) ^ plain;
                cells = cells[(pairs.Length * 2)..];
            }

            long numbers = 0;
            int states = 0;
            int places = 0;
            foreach (ref readonly Cell cell in cells)
            {
                numbers |= cell.Unscaled;
                states |= (int)cell.State ^ (int)CellState.Value;
                places |= cell.Scale;
            }

            return odd == default && states == 0 && (!Whole || places == 0) && (Signed || numbers >= 0);
        }
    }
}
