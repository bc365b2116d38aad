namespace Afterset.Import.Fit;

/// <summary>How a field's bytes are to be read: the low five bits of a FIT base type.</summary>
enum FitBaseType
{
    Enum = 0,
    Int8 = 1,
    UInt8 = 2,
    Int16 = 3,
    UInt16 = 4,
    Int32 = 5,
    UInt32 = 6,
    Text = 7,
    Float32 = 8,
    Float64 = 9,
    UInt8Z = 10,
    UInt16Z = 11,
    UInt32Z = 12,
    Bytes = 13,
    Int64 = 14,
    UInt64 = 15,
    UInt64Z = 16,
}
