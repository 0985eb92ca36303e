using System.Reflection;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Generators.Tests.Kit;

/// <summary>A generated pipeline in a loaded assembly, used as the library uses it. Rows come as text by column, or are the schema's synthetic ones.</summary>
public abstract class LoadedPipeline
{
    /// <summary>Finds a pipeline by its full name as reflection writes it.</summary>
    public static LoadedPipeline Of(Assembly assembly, string fullName)
    {
        Type pipeline = assembly.GetType(fullName, throwOnError: true)!;
        Type contract = pipeline.GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IPipeline<,,,>));
        return (LoadedPipeline)Activator.CreateInstance(typeof(LoadedPipeline<,,,>).MakeGenericType(contract.GetGenericArguments()))!;
    }

    /// <summary>The declaration as data.</summary>
    public abstract PipelineDescription Description { get; }

    /// <summary>The values of synthetic rows as text, replayed in order into a new state that knows synthetic rows of other schemas.</summary>
    public abstract string[][] Compute(int rows);

    /// <summary>The values of rows given as text by column, replayed in order.</summary>
    public abstract string[][] Compute(IEnumerable<string?[]> rows);

    /// <summary>Fits to rows given as text by column, and gives what they encode to.</summary>
    public abstract float[] FitAndEncode(IEnumerable<string?[]> rows);

    /// <summary>Fits to the first <paramref name="rows"/> synthetic rows, saves to a file, and gives what those rows encode to.</summary>
    public abstract float[] FitAndSave(string path, int rows = 64);

    /// <summary>Loads what <see cref="FitAndSave"/> saved, and encodes the same rows.</summary>
    public abstract float[] LoadAndEncode(string path, int rows = 64);

    /// <summary>The slot names after a fit to synthetic rows.</summary>
    public abstract IReadOnlyList<string> SlotNames(int rows = 64);

    /// <summary>Observes half of the synthetic rows, saves the state to a folder.</summary>
    public abstract void SaveState(string folder);

    /// <summary>Opens the state in a folder and computes the other half of the synthetic rows.</summary>
    public abstract string[][] OpenStateAndCompute(string folder);
}

internal sealed class LoadedPipeline<TPipeline, TRow, TValues, TState> : LoadedPipeline
    where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
    where TValues : struct, IFeatureValues<TValues>
    where TState : PipelineState<TRow>
{
    private const int Half = 40;

    public override PipelineDescription Description => TPipeline.Description;

    public override string[][] Compute(int rows) => Texts(Replay(Synthetic(rows), TPipeline.CreateProbeState()));

    public override string[][] Compute(IEnumerable<string?[]> rows) => Texts(Replay([.. rows.Select(Build)], TPipeline.CreateProbeState()));

    public override float[] FitAndEncode(IEnumerable<string?[]> rows)
    {
        TValues[] values = Replay([.. rows.Select(Build)], TPipeline.CreateProbeState());
        return Encode(Fit(values), values);
    }

    public override float[] FitAndSave(string path, int rows)
    {
        TValues[] values = Replay(Synthetic(rows), TPipeline.CreateProbeState());
        TPipeline fitted = Fit(values);
        PipelineRuntime.Save<TPipeline, TRow, TValues, TState>(fitted, path);
        return Encode(fitted, values);
    }

    public override float[] LoadAndEncode(string path, int rows) =>
        Encode(PipelineRuntime.Load<TPipeline, TRow, TValues, TState>(path), Replay(Synthetic(rows), TPipeline.CreateProbeState()));

    public override IReadOnlyList<string> SlotNames(int rows) => Fit(Replay(Synthetic(rows), TPipeline.CreateProbeState())).SlotNames;

    public override void SaveState(string folder)
    {
        TState state = TPipeline.CreateProbeState();
        Replay(Synthetic(Half), state);
        state.Save(folder);
    }

    public override string[][] OpenStateAndCompute(string folder)
    {
        MethodInfo open = typeof(TState).GetMethod("Open", BindingFlags.Public | BindingFlags.Static, [typeof(string)])!;
        var state = open.CreateDelegate<Func<string, TState>>()(folder);
        return Texts(Replay(Synthetic(ProbeRows.Count)[Half..], state));
    }

    private static TRow[] Synthetic(int rows) => [.. Enumerable.Range(0, rows).Select(TPipeline.Schema.Synthesize)];

    private static TRow Build(string?[] texts)
    {
        RowBuilder<TRow> builder = TPipeline.Schema.CreateBuilder();
        builder.Reset();
        for (int column = 0; column < texts.Length; column++) Assert.True(builder.TryParse(column, texts[column] ?? "", out string? reason), reason);
        Assert.True(builder.TryBuild(out TRow? row, out RowFault fault), fault.Reason);
        return row!;
    }

    private static TValues[] Replay(TRow[] rows, TState state)
    {
        var values = new TValues[rows.Length];
        TPipeline.Replay(rows, state, values, new ObserveOutcome[rows.Length]);
        return values;
    }

    private static TPipeline Fit(TValues[] values) =>
        TPipeline.FitEncoders(new FitRows<TValues>(values, [.. Enumerable.Range(0, values.Length)], TestContext.Current.CancellationToken), null, out _);

    private static float[] Encode(TPipeline pipeline, TValues[] values)
    {
        var matrix = new float[values.Length * pipeline.SlotNames.Length];
        pipeline.EncodeRows(values, matrix);
        return matrix;
    }

    private static string[][] Texts(TValues[] values) => [.. values.Select(Texts)];

    private static string[] Texts(TValues values)
    {
        var texts = new string[TValues.Names.Length];
        Span<char> buffer = stackalloc char[256];
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.True(values.TryFormat(i, buffer, out int length));
            texts[i] = buffer[..length].ToString();
        }

        return texts;
    }
}
