namespace PipelineDsl.ML.Tests.TargetLeaks;

[Model<TimedVisitPipeline>]
[LightGbm(NumberOfIterations = 100)]
[SplitByTime(Train = "20000min", Test = "50000min")]
public sealed partial class TimedVisitModel;
