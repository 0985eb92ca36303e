using System.Runtime.CompilerServices;
using Microsoft.ML;

namespace PipelineDsl.ML;

/// <summary>One run of Microsoft.ML with a fixed seed, ended by the caller's token.</summary>
internal static class TrainingRun
{
    public static TModel Run<TModel>(TrainingContext context, Func<MLContext, TModel> train)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        context.Progress?.Report(new PipelineProgress("train", 0, null));
        MLContext ml = new(seed: 1);
        TModel model;
        using (context.CancellationToken.Register(() => Cancel(ml)))
        {
            try
            {
                model = train(ml);
            }
            catch (Exception ended) when (context.CancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException("Training was cancelled.", ended, context.CancellationToken);
            }
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        context.Progress?.Report(new PipelineProgress("train", 1, 1));
        return model;
    }

    /// <summary>Ends a run between iterations; Microsoft.ML publishes this in its Experimental package only.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "CancelExecution")]
    private static extern void Cancel(MLContext ml);
}
