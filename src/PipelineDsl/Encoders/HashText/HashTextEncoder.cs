using System.Globalization;

namespace PipelineDsl;

/// <summary>The encoder of <see cref="HashTextAttribute"/>.</summary>
public readonly struct HashTextEncoder : IFittedEncoder<HashTextEncoder>, ITextSlotEncoder
{
    private readonly TermReader _terms;
    private readonly SlotHasher _hasher;
    private readonly TextNorm _norm;

    internal HashTextEncoder(TermReader terms, SlotHasher hasher, TextNorm norm)
    {
        if (!Enum.IsDefined(norm)) throw new ArgumentOutOfRangeException(nameof(norm), norm, "Unknown norm.");
        (_terms, _hasher, _norm) = (terms, hasher, norm);
    }

    /// <inheritdoc/>
    public void Encode(string? value, Span<float> slots)
    {
        slots = slots[.._hasher.Slots];
        slots.Clear();
        if (value is null) return;
        var adder = new Adder(_hasher, slots);
        _terms.Read(value, ref adder);
        TextNorms.Apply(_norm, slots);
    }

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _hasher.Slots);
        return slot.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _terms.Save(writer);
        _hasher.Save(writer);
        writer.Text("norm", _norm.ToString());
    }

    /// <inheritdoc/>
    public static HashTextEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new HashTextEncoder(TermReader.Load(reader), SlotHasher.Load(reader), TextNorms.Load(reader));
    }

    private readonly ref struct Adder(SlotHasher hasher, Span<float> slots) : ITermVisitor
    {
        private readonly SlotHasher _hasher = hasher;
        private readonly Span<float> _slots = slots;

        public void Visit(scoped ReadOnlySpan<char> term) => _hasher.Add(term, _slots);
    }
}
