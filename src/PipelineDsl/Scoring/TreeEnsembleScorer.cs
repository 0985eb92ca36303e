using System.Collections.Immutable;
using System.Globalization;

namespace PipelineDsl;

/// <summary>
/// The sum of decision trees' leaves, as gradient boosting gives them, added in double in the trees' order. Missing slots (NaN) take the
/// direction that each node learned.
/// </summary>
public sealed class TreeEnsembleScorer : Scorer
{
    internal const string KindName = "trees";

    /// <summary>The most slots that a scored vector may have.</summary>
    public const int MaxWidth = TreeTable.MaxFeatures;

    private readonly TreeTable _table;

    /// <summary>A scorer with its trees.</summary>
    /// <param name="width">Slots of the vector, at most <see cref="MaxWidth"/>.</param>
    /// <param name="trees">The trees, in the order in which they are added; every slot that they read is below <paramref name="width"/>.</param>
    /// <param name="link">How the score becomes a probability.</param>
    public TreeEnsembleScorer(int width, ImmutableArray<DecisionTree> trees, LogisticLink link)
        : this(width, trees, link, TreeTable.Build(width, trees))
    {
    }

    private TreeEnsembleScorer(int width, ImmutableArray<DecisionTree> trees, LogisticLink link, TreeTable table)
        : base(width, link) => (Trees, _table) = (trees, table);

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The trees, in the order in which they are added.</summary>
    public ImmutableArray<DecisionTree> Trees { get; }

    /// <inheritdoc/>
    public override Scorer WithLink(LogisticLink link) => new TreeEnsembleScorer(Width, Trees, link, _table);

    internal static TreeEnsembleScorer LoadCore(StateReader reader)
    {
        int width = reader.Integer("width", 1, MaxWidth);
        ImmutableArray<DecisionTree> trees = [.. reader.Items("trees").Select(LoadTree)];
        return new TreeEnsembleScorer(width, trees, LoadLink(reader));
    }

    private protected override float ScoreCore(ReadOnlySpan<float> vector) => (float)_table.Sum(vector);

    private protected override void ScoresCore(ReadOnlySpan<float> matrix, int stride, Span<float> result) => _table.Sums(matrix, stride, Width, result);

    private protected override void SaveCore(StateWriter writer)
    {
        writer.Integer("width", Width);
        writer.BeginArray("trees");
        foreach (DecisionTree tree in Trees)
        {
            writer.BeginItem();
            writer.Integers("features", [.. tree.Features.Select(static feature => (long)feature)]);
            writer.Floats("thresholds", tree.Thresholds.AsSpan());
            writer.Integers("missingLeft", [.. tree.MissingLeft.Select(static left => left ? 1L : 0L)]);
            writer.Integers("left", [.. tree.Left.Select(static child => (long)child)]);
            writer.Integers("right", [.. tree.Right.Select(static child => (long)child)]);
            writer.Numbers("leaves", tree.LeafValues.AsSpan());
            writer.EndItem();
        }

        writer.EndArray();
    }

    private static DecisionTree LoadTree(StateReader reader) => new(
        Indices(reader, "features"),
        [.. reader.Floats("thresholds")],
        [.. reader.Integers("missingLeft").Select(static flag => flag != 0)],
        Indices(reader, "left"),
        Indices(reader, "right"),
        [.. reader.Numbers("leaves")]);

    private static ImmutableArray<int> Indices(StateReader reader, string name) =>
        [.. reader.Integers(name).Select(value => value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} holds {value}.")))];
}
