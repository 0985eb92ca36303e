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
            catch (DllNotFoundException missing)
            {
                string advice = OperatingSystem.IsLinux() ? " LightGBM needs GNU OpenMP, libgomp.so.1 (Debian, Ubuntu: apt-get install libgomp1)." : "";
                throw new TrainingException($"The trainer's native library cannot be loaded, or a library that it needs is missing.{advice}", missing);
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
