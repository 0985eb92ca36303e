using Microsoft.ML;
using Microsoft.ML.Data;

namespace PipelineDsl.ML.Tests;

/// <summary>What Microsoft.ML's own model answers.</summary>
internal static class Peer
{
    public static readonly TrainingContext Context = new(ModelTask.Binary, null, CancellationToken.None);

    public static (float[] Scores, float[] Probabilities) Score(ITransformer model, IDataView rows)
    {
        IDataView scored = model.Transform(rows);
        return ([.. scored.GetColumn<float>("Score")], [.. scored.GetColumn<float>("Probability")]);
    }

    public static byte[] Bytes(Scorer scorer)
    {
        using MemoryStream stream = new();
        StateDocument.Write(stream, "scorer", 1, scorer.Save);
        return stream.ToArray();
    }

    public static Scorer Copy(Scorer scorer) => Scorer.Load(StateDocument.Read(new MemoryStream(Bytes(scorer)), "copy", "scorer", 1));
}
