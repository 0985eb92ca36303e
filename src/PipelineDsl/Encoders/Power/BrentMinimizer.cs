namespace PipelineDsl;

/// <summary>
/// A minimum of a function of one variable: a downhill bracket, then parabolas and golden sections (Brent, Algorithms for Minimization without
/// Derivatives, 1973), step by step as scipy.optimize.brent 1.10 with its constants, so that both stop at the same place.
/// </summary>
internal static class BrentMinimizer
{
    private const double Golden = 1.618034;
    private const double GoldenSection = 0.3819660;
    private const double GrowLimit = 110;
    private const double VerySmall = 1e-21;
    private const double Tolerance = 1.48e-8;
    private const double LeastTolerance = 1e-11;
    private const int MostBrackets = 1000;
    private const int MostSteps = 500;

    /// <summary>The minimum found from two starting points; NaN when there is no bracket.</summary>
    public static double Minimize(Func<double, double> function, double first, double second)
    {
        if (Bracket(function, first, second) is not var (left, middle, right, least)) return double.NaN;
        (double a, double b) = left < right ? (left, right) : (right, left);
        (double x, double w, double v) = (middle, middle, middle);
        (double fx, double fw, double fv) = (least, least, least);
        double step = 0;
        double before = 0;
        for (int i = 0; i < MostSteps; i++)
        {
            double tolerance = (Tolerance * Math.Abs(x)) + LeastTolerance;
            double centre = 0.5 * (a + b);
            if (Math.Abs(x - centre) < (2 * tolerance) - (0.5 * (b - a))) break;
            bool isGolden = Math.Abs(before) <= tolerance;
            if (!isGolden)
            {
                double r = (x - w) * (fx - fv);
                double q = (x - v) * (fx - fw);
                double p = ((x - v) * q) - ((x - w) * r);
                q = 2 * (q - r);
                if (q > 0) p = -p;
                q = Math.Abs(q);
                double beforeLast = before;
                before = step;
                isGolden = !(p > q * (a - x) && p < q * (b - x) && Math.Abs(p) < Math.Abs(0.5 * q * beforeLast));
                if (!isGolden)
                {
                    step = p / q;
                    double at = x + step;
                    if (at - a < 2 * tolerance || b - at < 2 * tolerance) step = centre - x >= 0 ? tolerance : -tolerance;
                }
            }

            if (isGolden)
            {
                before = x >= centre ? a - x : b - x;
                step = GoldenSection * before;
            }

            double u = Math.Abs(step) < tolerance ? (step >= 0 ? x + tolerance : x - tolerance) : x + step;
            double fu = function(u);
            if (fu > fx)
            {
                if (u < x) a = u;
                else b = u;
                if (fu <= fw || w == x)
                {
                    (v, w) = (w, u);
                    (fv, fw) = (fw, fu);
                }
                else if (fu <= fv || v == x || v == w)
                {
                    (v, fv) = (u, fu);
                }
            }
            else
            {
                if (u >= x) a = x;
                else b = x;
                (v, w, x) = (w, x, u);
                (fv, fw, fx) = (fw, fx, fu);
            }
        }

        return x;
    }

    /// <summary>Three points of which the middle one is lowest, going downhill from two; null when there seems to be no end.</summary>
    private static (double Left, double Middle, double Right, double Least)? Bracket(Func<double, double> function, double a, double b)
    {
        double fa = function(a);
        double fb = function(b);
        if (fa < fb) (a, b, fa, fb) = (b, a, fb, fa);
        double c = b + (Golden * (b - a));
        double fc = function(c);
        for (int i = 0; fc < fb; i++)
        {
            if (i > MostBrackets) return null;
            double p = (b - a) * (fb - fc);
            double q = (b - c) * (fb - fa);
            double difference = q - p;
            double divisor = Math.Abs(difference) < VerySmall ? 2 * VerySmall : 2 * difference;
            double w = b - ((((b - c) * q) - ((b - a) * p)) / divisor);
            double limit = b + (GrowLimit * (c - b));
            double fw;
            if ((w - c) * (b - w) > 0)
            {
                fw = function(w);
                if (fw < fc) return (b, w, c, fw);
                if (fw > fb) return (a, b, w, fb);
                w = c + (Golden * (c - b));
                fw = function(w);
            }
            else if ((w - limit) * (limit - c) >= 0)
            {
                w = limit;
                fw = function(w);
            }
            else if ((w - limit) * (c - w) > 0)
            {
                fw = function(w);
                if (fw < fc)
                {
                    (b, c, w) = (c, w, w + (Golden * (w - c)));
                    (fb, fc, fw) = (fc, fw, function(w));
                }
            }
            else
            {
                w = c + (Golden * (c - b));
                fw = function(w);
            }

            (a, b, c) = (b, c, w);
            (fa, fb, fc) = (fb, fc, fw);
        }

        return (a, b, c, fb);
    }
}
