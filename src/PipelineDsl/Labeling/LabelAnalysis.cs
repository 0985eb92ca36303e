using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PipelineDsl;

/// <summary>How labeling functions do: how much they cover, how they agree, and where classes are known, how often they are right. Prints as a table.</summary>
public sealed class LabelAnalysis
{
    private LabelAnalysis(ImmutableArray<LabelingFunctionReport> functions, long rows, double coverage, double overlaps, double conflicts) =>
        (Functions, Rows, Coverage, Overlaps, Conflicts) = (functions, rows, coverage, overlaps, conflicts);

    /// <summary>A report a function.</summary>
    public ImmutableArray<LabelingFunctionReport> Functions { get; }

    /// <summary>How many rows were voted on.</summary>
    public long Rows { get; }

    /// <summary>The share of rows with a vote.</summary>
    public double Coverage { get; }

    /// <summary>The share of rows with two votes or more.</summary>
    public double Overlaps { get; }

    /// <summary>The share of rows with votes for different classes.</summary>
    public double Conflicts { get; }

    /// <summary>Looks at votes.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="classes">The classes of the rows where they are known, <see cref="VoteMatrix.Abstain"/> where one is not; empty when none is.</param>
    /// <param name="model">A label model fitted to the same functions, to show what it learned, or null.</param>
    /// <exception cref="ArgumentException">There are more classes than rows or fewer, or the model is of other functions.</exception>
    public static LabelAnalysis Of(VoteMatrix votes, ReadOnlySpan<int> classes = default, FittedLabelModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (!classes.IsEmpty && classes.Length != votes.RowCount) throw new ArgumentException($"There are {classes.Length} classes for {votes.RowCount} rows.", nameof(classes));
        if (model is not null && !model.Functions.SequenceEqual(votes.Functions)) throw new ArgumentException("The model is of other labeling functions.", nameof(model));
        var counts = new Counts[votes.Width];
        long covered = 0, overlapping = 0, conflicting = 0;
        for (int row = 0; row < votes.RowCount; row++)
        {
            ReadOnlySpan<sbyte> given = votes[row];
            int number = 0;
            bool isConflict = false;
            sbyte first = VoteMatrix.Abstain;
            foreach (sbyte vote in given)
            {
                if (vote < 0) continue;
                if (number++ == 0) first = vote;
                else isConflict |= vote != first;
            }

            covered += number > 0 ? 1 : 0;
            overlapping += number > 1 ? 1 : 0;
            conflicting += isConflict ? 1 : 0;
            for (int i = 0; i < given.Length; i++)
            {
                if (given[i] < 0) continue;
                counts[i].Votes++;
                counts[i].Overlaps += number > 1 ? 1 : 0;
                foreach (sbyte vote in given)
                {
                    if (vote < 0 || vote == given[i]) continue;
                    counts[i].Conflicts++;
                    break;
                }

                (counts[i].Polarity ??= new bool[votes.Classes.Length])[given[i]] = true;
                if (classes.IsEmpty || classes[row] < 0) continue;
                if (classes[row] == given[i]) counts[i].Right++;
                else counts[i].Wrong++;
            }
        }

        double rows = Math.Max(votes.RowCount, 1);
        return new LabelAnalysis(
            [.. counts.Select((count, i) => new LabelingFunctionReport(
                votes.Functions[i],
                [.. votes.Classes.Where((_, @class) => count.Polarity?[@class] == true)],
                count.Votes / rows,
                count.Overlaps / rows,
                count.Conflicts / rows,
                count.Right,
                count.Wrong,
                model?.Accuracies[i] ?? double.NaN,
                votes.Failures.FirstOrDefault(failure => failure.Function == votes.Functions[i])))],
            votes.RowCount,
            covered / rows,
            overlapping / rows,
            conflicting / rows);
    }

    /// <summary>The table.</summary>
    public override string ToString()
    {
        bool isKnown = Functions.Any(function => function.Right + function.Wrong > 0);
        bool isLearned = Functions.Any(function => !double.IsNaN(function.LearnedAccuracy));
        List<string[]> lines = [["function", "votes for", "coverage", "overlaps", "conflicts", .. isKnown ? (string[])["right", "wrong", "accuracy"] : [], .. isLearned ? (string[])["learned"] : []]];
        foreach (LabelingFunctionReport function in Functions)
        {
            lines.Add([
                function.Name, string.Join(", ", function.Polarity), Share(function.Coverage), Share(function.Overlaps), Share(function.Conflicts),
                .. isKnown ? (string[])[Number(function.Right), Number(function.Wrong), Share(function.Accuracy)] : [],
                .. isLearned ? (string[])[Share(function.LearnedAccuracy)] : []]);
        }

        int[] widths = [.. Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length))];
        var text = new StringBuilder();
        foreach (string[] line in lines)
        {
            for (int column = 0; column < line.Length; column++) text.Append(column < 2 ? line[column].PadRight(widths[column] + 2) : line[column].PadLeft(widths[column] + 2));
            text.Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"{Rows:N0} rows: {Share(Coverage)} with a vote, {Share(Overlaps)} with several, {Share(Conflicts)} with votes for different classes\n");
        foreach (LabelingFunctionReport function in Functions)
        {
            if (function.Failure is { } failure) text.Append(CultureInfo.InvariantCulture, $"{function.Name} threw on {failure.Count:N0} rows, first on row {failure.FirstRow:N0} (from 0): {failure.First.Message}\n");
        }

        return text.ToString();

        static string Share(double share) => double.IsNaN(share) ? "" : share.ToString("0.0000", CultureInfo.InvariantCulture);
        static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }

    private struct Counts
    {
        public long Votes;
        public long Overlaps;
        public long Conflicts;
        public long Right;
        public long Wrong;
        public bool[]? Polarity;
    }
}
