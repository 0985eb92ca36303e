using System.Diagnostics;
using System.Globalization;
using PipelineDsl;

namespace FraudDetection.Cli;

/// <summary>A line when a phase has ended and when a step has ended: for logs and pipes.</summary>
internal sealed class PlainSteps(TextWriter output) : Steps
{
    public override T Run<T>(string title, Func<IProgress<PipelineProgress>, T> step)
    {
        long started = Stopwatch.GetTimestamp();
        T result = step(new PhaseLines(title, output));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: done in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));
        output.Flush();
        return result;
    }

    private sealed class PhaseLines(string title, TextWriter output) : IProgress<PipelineProgress>
    {
        public void Report(PipelineProgress value)
        {
            if (value.Done != value.Total) return;

            string count = value.Total > 1 ? " " + value.Done.ToString("N0", CultureInfo.InvariantCulture) : "";
            output.WriteLine($"{title}: {value.Phase}{count}");
            output.Flush();
        }
    }
}
