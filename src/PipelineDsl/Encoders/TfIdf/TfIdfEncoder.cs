using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>A fitted <see cref="TfIdfAttribute"/>.</summary>
public readonly struct TfIdfEncoder : IFittedEncoder<TfIdfEncoder>, ITextSlotEncoder
{
    private readonly TermReader _reader;
    private readonly int _slots;
    private readonly bool _sublinear;
    private readonly TextNorm _norm;
    private readonly TextIndex _index;

    internal TfIdfEncoder(TermReader reader, int slots, ImmutableArray<string> terms, ImmutableArray<double> weights, bool sublinear, TextNorm norm)
    {
        (_reader, _slots, Terms, Weights, _sublinear, _norm) = (reader, slots, terms, weights, sublinear, norm);
        _index = new TextIndex([.. terms]);
    }

    /// <summary>The kept terms, the most frequent first.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>The inverse document frequency of each term; at least 1.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <inheritdoc/>
    public void Encode(string? value, Span<float> slots)
    {
        slots = slots[.._slots];
        slots.Clear();
        if (value is null) return;
        var counter = new Counter(_index, slots);
        _reader.Read(value, ref counter);
        ReadOnlySpan<double> weights = Weights.AsSpan();
        for (int term = 0; term < weights.Length; term++)
        {
            float count = slots[term];
            if (count == 0) continue;
            slots[term] = (float)((_sublinear ? 1 + FeatureMath.Log((double)count) : count) * weights[term]);
        }

        TextNorms.Apply(_norm, slots);
    }

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _slots);
        return slot < Terms.Length ? Terms[slot] : "(unused)";
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _reader.Save(writer);
        writer.Integer("slots", _slots);
        writer.Flag("sublinear", _sublinear);
        writer.Text("norm", _norm.ToString());
        writer.Texts("terms", Terms);
        writer.Numbers("weights", Weights.AsSpan());
    }

    /// <inheritdoc/>
    public static TfIdfEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var terms = TermReader.Load(reader);
        int slots = reader.Integer("slots", 1, Array.MaxLength);
        ImmutableArray<string> kept = [.. reader.Texts("terms")];
        ImmutableArray<double> weights = [.. reader.Numbers("weights")];
        if (kept.Length > slots || kept.Distinct(StringComparer.Ordinal).Count() < kept.Length) throw reader.Fault("terms", "the terms must be distinct and no more than there are slots.");
        if (weights.Length != kept.Length || weights.Any(static weight => !(weight > 0 && double.IsFinite(weight)))) throw reader.Fault("weights", "there must be one positive, finite weight a term.");
        return new TfIdfEncoder(terms, slots, kept, weights, reader.Flag("sublinear"), TextNorms.Load(reader));
    }

    private readonly ref struct Counter(TextIndex index, Span<float> slots) : ITermVisitor
    {
        private readonly TextIndex _index = index;
        private readonly Span<float> _slots = slots;

        public void Visit(scoped ReadOnlySpan<char> term)
        {
            int place = _index.Find(term);
            if (place >= 0) _slots[place]++;
        }
    }
}
