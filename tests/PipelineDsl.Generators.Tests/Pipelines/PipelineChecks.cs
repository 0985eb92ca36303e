using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>What holds for every pipeline without an error, whatever it declares.</summary>
internal static class PipelineChecks
{
    /// <summary>Compiles strictly, computes, fits, saves, loads, encodes the same bits again, and takes its state up again.</summary>
    public static LoadedPipeline GoesTheWholeRoad(string pipeline, params string[] sources)
    {
        GeneratorRun run = GeneratorHarness.Run(sources).AssertCompiles();
        Assert.Empty(run.Findings);
        return GoesTheWholeRoad(LoadedPipeline.Of(run.Load(), pipeline));
    }

    /// <inheritdoc cref="GoesTheWholeRoad(string, string[])"/>
    public static LoadedPipeline GoesTheWholeRoad(LoadedPipeline loaded)
    {
        using ScratchFolder scratch = new();
        string[][] values = loaded.Compute(64);
        float[] encoded = loaded.FitAndSave(scratch.File("p.pipeline"));
        float[] again = loaded.LoadAndEncode(scratch.File("p.pipeline"));
        Assert.Equal(Bits(encoded), Bits(again));
        Assert.Equal(64 * loaded.Description.Width, encoded.Length);
        Assert.Equal(loaded.Description.Width, loaded.SlotNames().Count);
        loaded.SaveState(scratch.File("state"));
        Assert.Equal(values[40..], loaded.OpenStateAndCompute(scratch.File("state")));
        return loaded;
    }

    public static uint[] Bits(float[] vector) => [.. vector.Select(BitConverter.SingleToUInt32Bits)];
}
