using FraudDetection.Cli;

using CancellationTokenSource cancellation = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
return App.Run(args, Console.Out, Console.Error, cancellation.Token);
