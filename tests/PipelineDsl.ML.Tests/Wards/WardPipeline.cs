namespace PipelineDsl.ML.Tests.Wards;

[Pipeline<Patient>]
public sealed partial class WardPipeline
{
    [Feature, Standardize]
    private static float Size(Patient patient) => patient.Size;

    [Feature, OneHot]
    private static string Ward(Patient patient) => patient.Ward;
}
