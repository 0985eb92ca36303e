using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PipelineDsl.CompilerServices;

/// <summary>What generated classes of labeling functions call.</summary>
public static class LabelingRuntime
{
    private const int RowsBetweenReports = 16_384;

    /// <summary>The votes to write to.</summary>
    /// <exception cref="ArgumentException">There is no room for a vote a function.</exception>
    public static Span<sbyte> Votes(Span<sbyte> votes, int functions) => votes.Length >= functions
        ? votes[..functions]
        : throw new ArgumentException($"There is room for {votes.Length} votes, and there are {functions} labeling functions.", nameof(votes));

    /// <summary>The votes on a span of rows. A function that throws abstains on that row.</summary>
    public static VoteMatrix Vote<TFunctions, TRow>(ReadOnlySpan<TRow> rows, CancellationToken cancellationToken)
        where TFunctions : ILabelingFunctions<TFunctions, TRow>
    {
        int width = TFunctions.FunctionNames.Length;
        sbyte[] votes = new sbyte[checked(rows.Length * width)];
        var failures = new Failures(TFunctions.FunctionNames);
        for (int start = 0; start < rows.Length; start += RowsBetweenReports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = Math.Min(rows.Length, start + RowsBetweenReports);
            for (int row = start; row < end;) row = VoteRun<TFunctions, TRow>(rows, row, end, votes, failures);
        }

        return new VoteMatrix(TFunctions.FunctionNames, TFunctions.ClassNames, votes, failures.ToImmutable());
    }

    /// <summary>The votes on a sequence of rows, each read once. A function that throws abstains on that row.</summary>
    public static VoteMatrix Vote<TFunctions, TRow>(IEnumerable<TRow> rows, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TFunctions : ILabelingFunctions<TFunctions, TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        int width = TFunctions.FunctionNames.Length;
        sbyte[] votes = new sbyte[RowsBetweenReports * width];
        var failures = new Failures(TFunctions.FunctionNames);
        long count = 0;
        foreach (TRow row in rows)
        {
            if (count % RowsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new PipelineProgress("vote", count, null));
            }

            if ((count + 1) * width > votes.Length) Array.Resize(ref votes, checked(2 * votes.Length));
            TRow current = row;
            ReadOnlySpan<TRow> one = MemoryMarshal.CreateReadOnlySpan(in current, 1);
            failures.Offset = count;
            _ = VoteRun<TFunctions, TRow>(one, 0, 1, votes.AsSpan((int)count * width, width), failures);
            count++;
        }

        progress?.Report(new PipelineProgress("vote", count, count));
        return new VoteMatrix(TFunctions.FunctionNames, TFunctions.ClassNames, votes[..((int)count * width)], failures.ToImmutable());
    }

    /// <summary>Votes on rows up to the end, or up to and with the first on which a function throws.</summary>
    /// <returns>The next row.</returns>
    private static int VoteRun<TFunctions, TRow>(ReadOnlySpan<TRow> rows, int start, int end, Span<sbyte> votes, Failures failures)
        where TFunctions : ILabelingFunctions<TFunctions, TRow>
    {
        int width = TFunctions.FunctionNames.Length;
        int row = start;
        try
        {
            for (; row < end; row++) TFunctions.Vote(in rows[row], votes.Slice(row * width, width));
            return end;
        }
        catch (Exception thrown) when (thrown is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            // Which of them threw is found by asking each alone; the others keep their votes.
            for (int function = 0; function < width; function++) votes[(row * width) + function] = VoteAlone<TFunctions, TRow>(in rows[row], row, function, failures);
            return row + 1;
        }
    }

    private static sbyte VoteAlone<TFunctions, TRow>(in TRow row, int number, int function, Failures failures)
        where TFunctions : ILabelingFunctions<TFunctions, TRow>
    {
        try
        {
            return TFunctions.Vote(in row, function);
        }
        catch (Exception thrown) when (thrown is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            failures.Add(function, number, thrown);
            return VoteMatrix.Abstain;
        }
    }

    private sealed class Failures(ImmutableArray<string> functions)
    {
        private readonly VoteFailure?[] _failures = new VoteFailure?[functions.Length];

        public long Offset { get; set; }

        public void Add(int function, int row, Exception thrown) => _failures[function] = _failures[function] is { } known
            ? known with { Count = known.Count + 1 }
            : new VoteFailure(functions[function], 1, Offset + row, thrown);

        public ImmutableArray<VoteFailure> ToImmutable() => [.. _failures.OfType<VoteFailure>()];
    }
}
