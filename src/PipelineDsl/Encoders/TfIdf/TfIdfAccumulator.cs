using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>How often each term occurs, and in how many texts. Merging adds, so the order of rows and shards does not show.</summary>
public sealed class TfIdfAccumulator : IEncoderAccumulator<TfIdfAccumulator, TfIdfEncoder>, ITextAccumulator, IRefitAccumulator<TfIdfEncoder>
{
    private readonly TermReader _reader;
    private readonly int _most;
    private readonly int _minTexts;
    private readonly double _maxShare;
    private readonly bool _smooth;
    private readonly bool _sublinear;
    private readonly TextNorm _norm;
    private readonly CategoryTable _terms = new();
    private Tally[] _tallies = new Tally[8];
    private long _texts;

    private struct Tally
    {
        public long Count;
        public long Texts;
        public long LastText;
    }

    internal TfIdfAccumulator(TermReader reader, int most, int minTexts, double maxShare, bool smooth, bool sublinear, TextNorm norm)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(minTexts, 1);
        if (!(maxShare is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(maxShare), maxShare, "A share is above 0 to 1.");
        if (!Enum.IsDefined(norm)) throw new ArgumentOutOfRangeException(nameof(norm), norm, "Unknown norm.");
        (_reader, _most, _minTexts, _maxShare, _smooth, _sublinear, _norm) = (reader, most, minTexts, maxShare, smooth, sublinear, norm);
    }

    /// <inheritdoc/>
    public void Add(string? value)
    {
        if (value is null) return;
        _texts++;
        var counter = new Counter(this);
        _reader.Read(value, ref counter);
    }

    /// <inheritdoc/>
    public void Merge(TfIdfAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _texts += other._texts;
        for (int term = 0; term < other._terms.Count; term++)
        {
            ref Tally tally = ref TallyOf(_terms.GetOrAdd(other._terms[term]));
            tally.Count += other._tallies[term].Count;
            tally.Texts += other._tallies[term].Texts;
        }
    }

    /// <inheritdoc/>
    public TfIdfEncoder Fit()
    {
        ImmutableArray<string> kept = Kept();
        return new TfIdfEncoder(_reader, _most, kept, [.. kept.Select(term => Weight(Find(term).Texts))], _sublinear, _norm);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Terms of the earlier fit keep their slots, and their weights where no text has them any more; others take the slots that are left.
    /// </remarks>
    public TfIdfEncoder Fit(in TfIdfEncoder previous)
    {
        ImmutableArray<string> terms = [.. previous.Terms.Concat(Kept().Except(previous.Terms)).Take(_most)];
        var weights = ImmutableArray.CreateBuilder<double>(terms.Length);
        foreach (string term in terms) weights.Add(Find(term).Texts is > 0 and var texts ? Weight(texts) : previous.Weights[weights.Count]);
        return new TfIdfEncoder(_reader, _most, terms, weights.MoveToImmutable(), _sublinear, _norm);
    }

    private ImmutableArray<string> Kept() =>
    [
        .. Enumerable.Range(0, _terms.Count)
            .Where(term => _tallies[term].Texts >= _minTexts && _tallies[term].Texts <= _maxShare * _texts)
            .OrderByDescending(term => _tallies[term].Count)
            .ThenBy(term => _terms[term].Text, StringComparer.Ordinal)
            .Take(_most)
            .Select(term => _terms[term].Text!),
    ];

    private Tally Find(string term) => _terms.Find(Category.Of(term)) is >= 0 and var number ? _tallies[number] : default;

    private double Weight(long texts) => (_smooth ? FeatureMath.Log((1d + _texts) / (1d + texts)) : FeatureMath.Log((double)_texts / texts)) + 1;

    private ref Tally TallyOf(int term)
    {
        if (term >= _tallies.Length) Array.Resize(ref _tallies, term * 2);
        return ref _tallies[term];
    }

    private readonly struct Counter(TfIdfAccumulator owner) : ITermVisitor
    {
        public void Visit(scoped ReadOnlySpan<char> term)
        {
            ref Tally tally = ref owner.TallyOf(owner._terms.GetOrAdd(term));
            tally.Count++;
            if (tally.LastText == owner._texts) return;
            tally.LastText = owner._texts;
            tally.Texts++;
        }
    }
}
