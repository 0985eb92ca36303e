using System.Buffers.Binary;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// What a pipeline answers for the schema's synthetic rows: bits that change when the body of a feature, a helper it calls or the processor's
/// arithmetic changes. Saved with a pipeline and compared when it is loaded.
/// </summary>
internal static class PipelineProbe
{
    /// <summary>For each feature the bits of its value on each synthetic row. A row on which a feature throws answers by the exception's type.</summary>
    public static ulong[][] Answers<TPipeline, TRow, TValues, TState>()
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        TRow[] rows = ProbeRows.Of(TPipeline.Schema);
        TState state = TPipeline.CreateProbeState();
        var values = new TValues[1];
        var outcomes = new ObserveOutcome[1];
        ulong[][] answers = [.. Enumerable.Range(0, TPipeline.Description.Features.Length).Select(_ => new ulong[rows.Length])];
        for (int row = 0; row < rows.Length; row++)
        {
            ulong? thrown = null;
            try
            {
                TPipeline.Replay(rows.AsSpan(row, 1), state, values, outcomes);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // The user's code: synthetic rows are odd, and a model must be saved all the same. The answer is that it throws, and what.
                thrown = FeatureBits.Of(exception.GetType().FullName);
            }

            for (int feature = 0; feature < answers.Length; feature++) answers[feature][row] = thrown ?? values[0].GetBits(feature);
        }

        return answers;
    }

    /// <summary>Answers as text.</summary>
    public static string Text(ReadOnlySpan<ulong> answers)
    {
        var bits = new byte[answers.Length * sizeof(ulong)];
        for (int i = 0; i < answers.Length; i++) BinaryPrimitives.WriteUInt64LittleEndian(bits.AsSpan(i * sizeof(ulong)), answers[i]);
        return Convert.ToBase64String(bits);
    }

    /// <summary>The first synthetic row on which answers differ from saved ones, or null when none does.</summary>
    public static int? FirstDifference(string? saved, ReadOnlySpan<ulong> answers)
    {
        string now = Text(answers);
        if (saved == now) return null;
        byte[] current = Convert.FromBase64String(now);
        var before = new byte[current.Length];
        if (saved is null || !Convert.TryFromBase64String(saved, before, out int length) || length != before.Length) return 0;
        return current.AsSpan().CommonPrefixLength(before) / sizeof(ulong);
    }
}
