namespace PipelineDsl;

/// <summary>The functions of a <see cref="PowerMethod"/>, from the logarithm of the number so that they keep their digits near λ = 0 and near x = 0.</summary>
internal static class PowerFunctions
{
    /// <summary>Below which an exponent is taken for 0, in scikit-learn and here.</summary>
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>The power of a number, positive for Box-Cox.</summary>
    public static double Apply(PowerMethod method, double x, double lambda)
    {
        if (method == PowerMethod.BoxCox) return lambda == 1 ? x - 1 : OfLog(FeatureMath.Log(x), lambda);
        if (lambda == 1) return x;
        return x >= 0 ? OfLog(FeatureMath.Log1p(x), lambda) : -OfLog(FeatureMath.Log1p(-x), 2 - lambda);
    }

    /// <summary>(e^(λ·log) − 1) / λ, which at λ = 0 is the logarithm.</summary>
    public static double OfLog(double log, double lambda) => Math.Abs(lambda) < Epsilon ? log : FeatureMath.Expm1(lambda * log) / lambda;
}
