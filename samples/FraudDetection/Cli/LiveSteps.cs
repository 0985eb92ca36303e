using PipelineDsl;
using Spectre.Console;

namespace FraudDetection.Cli;

/// <summary>A bar for each step, named after the phase it is in.</summary>
internal sealed class LiveSteps(IAnsiConsole console) : Steps
{
    public override T Run<T>(string title, Func<IProgress<PipelineProgress>, T> step) => console
        .Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
        .Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title)).IsIndeterminate();
            T result = step(new PhaseBar(task, title));
            task.IsIndeterminate(false).Description(Markup.Escape(title)).MaxValue(1).Value(1);
            task.StopTask();
            return result;
        });

    private sealed class PhaseBar(ProgressTask task, string title) : IProgress<PipelineProgress>
    {
        public void Report(PipelineProgress value)
        {
            task.Description(Markup.Escape($"{title}: {value.Phase}")).IsIndeterminate(value.Total is null);
            if (value.Total is long total) task.MaxValue(Math.Max(1, total)).Value(value.Done);
        }
    }
}
